/* Written for browsers that cannot run the pages: a sentence instead of a white screen. */
(function () {
  window.onload = function () {
    var box = document.createElement('div');
    box.setAttribute('role', 'alert');
    box.style.cssText = 'max-width:560px;margin:80px auto;padding:0 24px;font:16px/1.8 sans-serif;color:#1d2733';
    box.innerHTML =
      '<h1>浏览器版本过低</h1><p>请使用新版浏览器打开本页：Edge、Chrome、Firefox、Safari，或 360、QQ 浏览器的“极速模式”。</p>' +
      '<p lang="en">This browser is too old. Please use a current Edge, Chrome, Firefox or Safari.</p>';
    document.body.replaceChild(box, document.getElementById('app'));
  };
})();
