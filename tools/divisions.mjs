// Makes data/divisions-2026.csv: provinces, cities and counties with their GB/T 2260 codes, out of the npm package @vant/area-data
// (MIT). The package serves address forms, so it also holds stand-ins, development zones, towns and codes that are no longer in
// force; what is left here is checked against the published counts of divisions and the script stops when they differ.
//
//     npm install --prefix /somewhere/outside @vant/area-data@2.1.0
//     node tools/divisions.mjs /somewhere/outside/node_modules/@vant/area-data/dist/index.js
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const published = { province: 34, city: 333, county: 2846 };  // end of 2024; cities and counties of the mainland
const source = process.argv[2];
if (!source) throw new Error('usage: node tools/divisions.mjs path/to/area-data/dist/index.js');
const { areaList } = await import(pathToFileURL(resolve(source)).href);

const withoutCities = /^(71|81|82)/;          // Taiwan, Hong Kong, Macao: provinces only
const municipality = /^(11|12|31|50)/;        // their counties stand directly below them
const directGroup = /^\d\d90/;                // counties that answer to a province: 419001
const zone = /[79]\d$/;                       // development zones, numbered by statisticians
const townsOfCity = /^(4419|4420|4604|6202)/; // Dongguan, Zhongshan, Danzhou, Jiayuguan have no counties
const notInForce = new Set([
  '320112', '321150', '632857',               // new areas and a committee, none of them a division
  '320611',                                   // merged into Chongchuan in 2020
  '350402', '370634',                         // merged into Sanyuan (2021) and Penglai (2020)
  '232761', '232762', '232763', '232764',     // forest areas of Daxing'anling, which have no code
]);

const rows = [];
for (const [code, name] of Object.entries(areaList.province_list)) rows.push({ code, name, parent: '', level: 'province' });
for (const [code, name] of Object.entries(areaList.city_list)) {
  if (withoutCities.test(code) || municipality.test(code) || directGroup.test(code)) continue;
  rows.push({ code, name, parent: `${code.slice(0, 2)}0000`, level: 'city' });
}
for (const [code, name] of Object.entries(areaList.county_list)) {
  if (withoutCities.test(code) || zone.test(code) || townsOfCity.test(code) || notInForce.has(code)) continue;
  const direct = municipality.test(code) || directGroup.test(code);
  rows.push({ code, name, parent: direct ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`, level: 'county' });
}
rows.sort((a, b) => a.code.localeCompare(b.code));

const known = new Set(rows.map((row) => row.code));
if (known.size !== rows.length) throw new Error('a code occurs twice');
for (const row of rows) if (row.parent && !known.has(row.parent)) throw new Error(`${row.code} has no parent`);
for (const [level, count] of Object.entries(published)) {
  const found = rows.filter((row) => row.level === level).length;
  if (found !== count) throw new Error(`${found} of level ${level}, published are ${count}`);
}

const head = [
  '# Divisions by GB/T 2260 with the changes published up to the end of 2024, for 2026: code, name, parent, level. Made by tools/divisions.mjs.',
  'code,name,parent,level',
];
const text = [...head, ...rows.map((row) => `${row.code},${row.name},${row.parent},${row.level}`), ''].join('\n');
writeFileSync(new URL('../data/divisions-2026.csv', import.meta.url), text);
console.log(`${rows.length} divisions`);
