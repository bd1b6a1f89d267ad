// What a browser calls itself, in a few words people know.
const browsers: [RegExp, string][] = [
  [/MicroMessenger/, '微信'], [/DingTalk/, '钉钉'], [/Edg\//, 'Edge'], [/QQBrowser/, 'QQ'], [/Firefox\//, 'Firefox'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'], [/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux'],
];
const first = (list: [RegExp, string][], text: string) => list.find(([sign]) => sign.test(text))?.[1];

/** "Chrome · Windows"; the text itself when nothing in it is known. */
export function deviceName(agent: string): string {
  const named = [first(browsers, agent), first(systems, agent)].filter(Boolean).join(' · ');
  return named || agent.slice(0, 40);
}
