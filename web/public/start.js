/* Runs before the page's own script: when that cannot be fetched, the sentence in the document is shown at once. */
(function () {
  addEventListener(
    'error',
    function (event) {
      if (event.target.tagName !== 'SCRIPT') return;
      var sentence = document.querySelector('.start-late');
      if (sentence) sentence.classList.remove('start-late');
    },
    true,
  );
})();
