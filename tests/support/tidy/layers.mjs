// Which folder may include what: the order of src/layers.txt, the doors of a domain, and who may know sockets and JSON.
import { codeOf, includesOf, isOurs, isTest, lineAt } from './source.mjs';

/** The folders in their order, lowest first. */
export function layersOf(tree) {
  return (tree.get('src/layers.txt') ?? '')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => line.split(/\s+/)[0]);
}

/** The layer a path below src/ belongs to; undefined when it has none. */
export function layerOf(path, layers) {
  return layers.find((layer) => path.startsWith(`${layer}/`));
}

const faces = { domain: /^(fwd|model|service)\.h$/, app: /^(fwd|model|service\w*|api\w*|invariants|my)\.h$/ };

function mayInclude(from, layer, path) {
  const inner = path.slice(layer.length + 1);
  if (from === layer) return true;
  if (layer === 'platform/db') return !inner.includes('/');  // each engine's own headers stay inside
  if (!layer.startsWith('domain/')) return true;
  if (layer === 'domain/tally' && ['tally.h', 'day.h'].includes(inner)) return true;  // its services
  return (from === 'app' ? faces.app : faces.domain).test(inner);
}

function* layerFaults(tree) {
  const layers = layersOf(tree);
  for (const [file, text] of tree) {
    if (!isOurs(file)) continue;
    const from = layerOf(file.slice(4), layers);
    if (!from) {
      yield { file, line: 1, message: 'stands in no folder of src/layers.txt' };
      continue;
    }
    for (const { own, path, line } of includesOf(text)) {
      const to = own && layerOf(path, layers);
      if (!to) continue;
      if (layers.indexOf(to) > layers.indexOf(from)) yield { file, line, message: `${from} stands below ${to} and may not include ${path}` };
      else if (!mayInclude(from, to, path)) yield { file, line, message: `${path} is private to ${to}` };
    }
  }
}

const mayKnowHttp = (file) => /^src\/(platform\/http\/|app\/)/.test(file) || /\/api(_\w+)?\.(cpp|h)$/.test(file) || isTest(file);

function* httpFaults(tree) {
  for (const [file, text] of tree) {
    if (!isOurs(file) || mayKnowHttp(file)) continue;
    for (const { path, line } of includesOf(text))
      if (path.startsWith('platform/http/')) yield { file, line, message: `only api files know HTTP, and this includes ${path}` };
    for (const match of codeOf(text).matchAll(/\bhttp::/g))
      yield { file, line: lineAt(text, match.index), message: 'only api files know HTTP, and this names its types' };
  }
}

const isSocket = (path) => /^boost\/(asio|beast)/.test(path);

/** Headers of platform/http that bring sockets with them, however indirectly. */
function socketHeaders(tree) {
  const heavy = new Set();
  for (let before = -1; before !== heavy.size; ) {
    before = heavy.size;
    for (const [file, text] of tree)
      if (file.endsWith('.h') && includesOf(text).some(({ path }) => isSocket(path) || heavy.has(`src/${path}`))) heavy.add(file);
  }
  return heavy;
}

function* socketFaults(tree) {
  const heavy = socketHeaders(tree);
  for (const [file, text] of tree) {
    if (!/^(src|tests|bench)\//.test(file) || !/\.(cpp|h)$/.test(file) || file.startsWith('src/platform/http/')) continue;
    for (const { path, line } of includesOf(text))
      if (isSocket(path) || heavy.has(`src/${path}`)) yield { file, line, message: `${path} brings sockets outside platform/http` };
  }
}

function* jsonFaults(tree) {
  for (const [file, text] of tree) {
    if (!/\.(cpp|h)$/.test(file) || file === 'src/base/json.cpp') continue;
    for (const { path, line } of includesOf(text))
      if (path.startsWith('boost/json')) yield { file, line, message: 'Boost.JSON belongs into src/base/json.cpp alone' };
  }
}

const order = 'base words\nplatform/db x\nplatform/http x\ndomain/org x\ndomain/quota x\napp x\n';

export const checks = [
  {
    name: 'a folder includes only folders above it, and of another domain only its face',
    run: layerFaults,
    planted: [
      { 'src/layers.txt': order, 'src/base/a.h': '#include "platform/db/db.h"\n' },
      { 'src/layers.txt': order, 'src/domain/org/service.cpp': '#include "domain/quota/service.h"\n' },
      { 'src/layers.txt': order, 'src/domain/quota/service.cpp': '#include "domain/org/store.h"\n' },
      { 'src/layers.txt': order, 'src/app/wire.cpp': '#include "domain/org/rules.h"\n' },
      { 'src/layers.txt': order, 'src/app/open.cpp': '#include "platform/db/sqlite/writer.h"\n' },
      { 'src/layers.txt': order, 'src/domain/unheard/a.cpp': 'int a;\n' },
    ],
    clean: [{ 'src/layers.txt': order, 'src/domain/quota/service.cpp': '// #include "app/x.h"\n#include "domain/org/service.h"\n#include "domain/quota/store.h"\n' }],
  },
  {
    name: 'only api files, platform/http and app mention HTTP',
    run: httpFaults,
    planted: [
      { 'src/domain/org/service.h': '#include "platform/http/route.h"\n' },
      { 'src/domain/org/rules.cpp': 'int a(const http::Request&);\n' },
    ],
    clean: [{ 'src/domain/org/api.cpp': '#include "platform/http/route.h"\n', 'src/domain/org/rules.cpp': '// as http::Request does\n' }],
  },
  {
    name: 'Beast and Asio stay inside platform/http',
    run: socketFaults,
    planted: [
      { 'src/app/main.cpp': '#include <boost/asio/io_context.hpp>\n' },
      { 'src/platform/http/lane.h': '#include <boost/beast.hpp>\n', 'src/platform/http/face.h': '#include "platform/http/lane.h"\n', 'tests/a.cpp': '#include "platform/http/face.h"\n' },
    ],
    clean: [{ 'src/platform/http/listener.cpp': '#include <boost/asio.hpp>\n', 'src/platform/http/listener.h': '#include <string>\n', 'src/app/main.cpp': '#include "platform/http/listener.h"\n' }],
  },
  {
    name: 'Boost.JSON stays inside base/json.cpp',
    run: jsonFaults,
    planted: [{ 'src/base/json.h': '#include <boost/json.hpp>\n' }],
    clean: [{ 'src/base/json.cpp': '#include <boost/json.hpp>\n' }],
  },
];
