import type { Locale } from '@pastille/contracts';
import type { Fault, FaultKey } from './fault.js';

type Params = Fault['params'];
type Sentence = (params: Params) => string;

/** French puts a narrow no-break space before a colon and inside « ». */
const FR: Record<FaultKey, Sentence> = {
  'file-empty': () => 'Le fichier est vide.',
  'file-binary': () => 'Ce n’est pas un fichier CSV : il contient autre chose que du texte.',
  'file-spreadsheet': () =>
    'C’est un classeur de tableur : enregistrez-le au format CSV, puis importez ce fichier-là.',
  'file-utf-16': () =>
    'Le fichier est en UTF-16 : enregistrez-le en « CSV UTF-8 », puis importez-le à nouveau.',
  'file-no-header': () => 'Le fichier ne contient pas de ligne d’en-tête.',
  'file-no-row': () => 'Le fichier ne contient aucune ligne sous l’en-tête.',
  'file-too-many-rows': ({ max }) =>
    `Le fichier a plus de ${max} lignes : importez-le en plusieurs parties.`,
  'file-too-many-columns': ({ max }) =>
    `Le fichier a plus de ${max} colonnes : ce n’est sans doute pas le bon séparateur.`,
  'quote-not-closed': () => 'Un guillemet ouvert dans cette ligne n’est jamais fermé.',
  'quote-misplaced': () =>
    'Un guillemet se trouve au milieu d’une cellule de cette ligne : dans une cellule, il s’écrit deux fois.',
  'row-too-long': () => 'Cette ligne est démesurée : il manque sans doute un guillemet fermant.',
  'row-malformed': () => 'Cette ligne ne se laisse pas lire.',
  'no-client-column': () => 'Aucune colonne ne donne le client : choisissez-en une.',
  'unknown-column': ({ column }) => `Le fichier n’a pas de colonne « ${column} ».`,
  'too-few-cells': ({ expected, found }) => `${expected} cellules attendues, ${found} trouvées.`,
  'too-many-cells': ({ expected, found }) => `${expected} cellules attendues, ${found} trouvées.`,
  'client-missing': () => 'Le client manque.',
  'client-differs': ({ reference, line, client }) =>
    `Le chantier ${reference} a déjà le client « ${client} » à la ligne ${line}.`,
  'group-missing': () => 'La valeur qui regroupe les lignes par chantier manque.',
  'reference-twice': ({ reference, line }) =>
    `La référence ${reference} est déjà à la ligne ${line}.`,
  'row-twice': ({ line }) =>
    `Cette ligne répète la ligne ${line} ; une colonne « référence » les distinguerait.`,
  'text-too-long': ({ max }) => `Texte trop long : ${max} caractères au plus.`,
  'date-unreadable': ({ format }) =>
    `Date illisible : « ${DATE_WORDS_FR[String(format)] ?? format} » attendu.`,
  'date-out-of-range': () => 'La date doit se situer entre 2000 et 2099.',
  'end-before-start': ({ start }) => `La fin précède le début (${start}).`,
  'number-unreadable': () => 'Nombre illisible.',
  'position-out-of-range': ({ max }) => `Coordonnée impossible : de −${max} à ${max} degrés.`,
  'position-half': () => 'Latitude et longitude vont ensemble : il en manque une.',
  'email-unreadable': () => 'Adresse e-mail incorrecte.',
  'too-many-areas': ({ reference, max }) =>
    `Le chantier ${reference} a plus de ${max} emplacements.`,
  'no-status': () => 'Aucun statut de chantier n’existe encore : créez-en un dans les réglages.',
  'unknown-status': () => 'Ce statut n’existe plus : choisissez-en un autre.',
  'unknown-branch': () => 'Cette agence n’existe plus : choisissez-en une autre.',
  'import-interrupted': () => 'L’import a été interrompu. Rien n’a été changé : relancez-le.',
  'import-failed': () => 'L’import a échoué de notre côté. Rien n’a été changé : réessayez.',
};

const DATE_WORDS_FR: Readonly<Record<string, string>> = {
  'yyyy-mm-dd': 'aaaa-mm-jj',
  'dd/mm/yyyy': 'jj/mm/aaaa',
  'mm/dd/yyyy': 'mm/jj/aaaa',
};

const EN: Record<FaultKey, Sentence> = {
  'file-empty': () => 'The file is empty.',
  'file-binary': () => 'This is not a CSV file: it holds something else than text.',
  'file-spreadsheet': () => 'This is a spreadsheet: save it as CSV, then import that file.',
  'file-utf-16': () => 'The file is in UTF-16: save it as “CSV UTF-8”, then import it again.',
  'file-no-header': () => 'The file has no header line.',
  'file-no-row': () => 'The file has no row below the header.',
  'file-too-many-rows': ({ max }) =>
    `The file has more than ${max} rows: import it in several parts.`,
  'file-too-many-columns': ({ max }) =>
    `The file has more than ${max} columns: the separator is probably wrong.`,
  'quote-not-closed': () => 'A quote opened in this line is never closed.',
  'quote-misplaced': () =>
    'A quote stands in the middle of a cell of this line: inside a cell it is written twice.',
  'row-too-long': () => 'This line is enormous: a closing quote is probably missing.',
  'row-malformed': () => 'This line cannot be read.',
  'no-client-column': () => 'No column gives the client: choose one.',
  'unknown-column': ({ column }) => `The file has no column “${column}”.`,
  'too-few-cells': ({ expected, found }) => `${expected} cells expected, ${found} found.`,
  'too-many-cells': ({ expected, found }) => `${expected} cells expected, ${found} found.`,
  'client-missing': () => 'The client is missing.',
  'client-differs': ({ reference, line, client }) =>
    `Worksite ${reference} already has the client “${client}” in line ${line}.`,
  'group-missing': () => 'The value that gathers the rows into worksites is missing.',
  'reference-twice': ({ reference, line }) => `Reference ${reference} is already in line ${line}.`,
  'row-twice': ({ line }) =>
    `This row repeats line ${line}; a reference column would tell them apart.`,
  'text-too-long': ({ max }) => `Text too long: ${max} characters at most.`,
  'date-unreadable': ({ format }) => `Unreadable date: ${format} expected.`,
  'date-out-of-range': () => 'The date must lie between 2000 and 2099.',
  'end-before-start': ({ start }) => `The end is before the start (${start}).`,
  'number-unreadable': () => 'Unreadable number.',
  'position-out-of-range': ({ max }) => `Impossible coordinate: from −${max} to ${max} degrees.`,
  'position-half': () => 'Latitude and longitude go together: one is missing.',
  'email-unreadable': () => 'Incorrect e-mail address.',
  'too-many-areas': ({ reference, max }) => `Worksite ${reference} has more than ${max} places.`,
  'no-status': () => 'There is no worksite status yet: make one in the settings.',
  'unknown-status': () => 'This status is gone: choose another one.',
  'unknown-branch': () => 'This branch is gone: choose another one.',
  'import-interrupted': () => 'The import was interrupted. Nothing was changed: start it again.',
  'import-failed': () => 'The import failed on our side. Nothing was changed: try again.',
};

export const sentenceOf = (fault: Fault, locale: Locale): string =>
  (locale === 'fr' ? FR : EN)[fault.key](fault.params);

/** What is wrong with what was chosen, not with a line. */
const ABOUT_THE_CHOICE: ReadonlySet<FaultKey> = new Set([
  'no-client-column',
  'unknown-column',
  'no-status',
  'unknown-status',
  'unknown-branch',
]);

/** With its line, where the sentence stands alone. */
export function sentenceWithLine(fault: Fault, locale: Locale): string {
  const aboutTheFile = /^(file|import)-/.test(fault.key) || ABOUT_THE_CHOICE.has(fault.key);
  if (aboutTheFile) return sentenceOf(fault, locale);
  const label = locale === 'fr' ? `Ligne ${fault.line} : ` : `Line ${fault.line}: `;
  return label + sentenceOf(fault, locale);
}
