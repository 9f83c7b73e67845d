// The sheet of a normal job as the product makes it, beside the same document by pdfmake alone in the same process.
import pdfmake from 'pdfmake';
import { median } from '../row.mjs';

const DIST = '../../../apps/planner-api/dist/sheets';
const RUNS = 25;
const WARM_UP = 6;

const TASKS = ['done', 'done', 'planned', 'planned', 'todo', 'todo'];

/** Six tasks, four visits, two lists: what most sheets hold. */
function factsOf({ aWorksite, aVisit, task }) {
  const tasks = TASKS.map((status, index) => task(`Tâche ${index + 1} du métier`, status));
  const shown = [aVisit(), aVisit({ lock: null }), aVisit({ isDone: true }), aVisit()];
  return aWorksite({ tasks, visits: { shown, earlier: 0, goesOn: false } });
}

/** Milliseconds of processor, those of the thread that makes it included. */
async function cpuOf(work) {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

export async function benchNormal() {
  const { PdfRenderer } = await import(`${DIST}/worker/pdf-renderer.js`);
  const { worksiteDocument } = await import(`${DIST}/worksite/worksite-document.js`);
  const { inkFrom } = await import(`${DIST}/worker/ink.js`);
  const { FontShelf } = await import(`${DIST}/fonts/font-shelf.js`);
  const { readFontFiles } = await import(`${DIST}/fonts/font-files.js`);
  const facts = factsOf(await import(`${DIST}/testing/facts.js`));
  const shelf = new FontShelf(readFontFiles());
  const ink = inkFrom(shelf, () => undefined);
  const definitionOf = () => ({
    ...worksiteDocument(facts, ink),
    defaultStyle: { font: 'inter-latin', fontSize: 9, lineHeight: 1.12, color: '#1b1f24' },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  definitionOf();
  pdfmake.setFonts(shelf.descriptors());
  const renderer = new PdfRenderer();
  const [ours, alone] = [[], []];
  for (let run = 0; run < RUNS + WARM_UP; run += 1) {
    const definition = definitionOf();
    const product = await cpuOf(() => renderer.render({ kind: 'worksite', facts }));
    const bare = await cpuOf(() => pdfmake.createPdf(definition).getBuffer());
    if (run >= WARM_UP) ours.push(product);
    if (run >= WARM_UP) alone.push(bare);
  }
  await renderer.onModuleDestroy();
  return [
    {
      target: 'a normal sheet, beside the same document by pdfmake alone',
      ours: median(ours),
      peer: median(alone),
      unit: 'ms',
      limit: 1.3,
    },
  ];
}
