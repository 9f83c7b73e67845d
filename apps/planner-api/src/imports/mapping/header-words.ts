import type { ImportField } from '@pastille/contracts';

/**
 * How the columns of other people's files are called, normalised, best first: French exports of
 * trades software and town halls, then English. The first column that carries a word gets the field.
 */
export const HEADER_WORDS: readonly (readonly [ImportField, readonly string[]])[] = [
  ['reference', [
    'reference', 'ref', 'reference chantier', 'ref chantier', 'numero chantier', 'num chantier', 'numero de chantier',
    'no chantier', 'n chantier', 'code chantier', 'chantier id', 'id chantier', 'num emprise', 'numero emprise',
    'numero affaire', 'code affaire', 'affaire', 'numero dossier', 'dossier', 'numero devis', 'num devis', 'devis',
    'numero', 'num', 'no', 'n', 'code', 'id', 'job number', 'job no', 'job id', 'worksite id', 'order number', 'number',
  ]],
  ['title', [
    'titre', 'titre chantier', 'nom chantier', 'nom du chantier', 'libelle', 'libelle chantier', 'intitule', 'objet', 'designation', 'title',
    'worksite', 'job', 'job name', 'job title', 'project', 'projet', 'ouvrage', 'chantier',
    'nature', 'nature travaux', 'nature des travaux', 'type de travaux', 'type travaux', 'travaux', 'kind of works', 'type', 'description',
  ]],
  ['clientName', [
    'client', 'nom client', 'nom du client', 'client nom', 'maitre ouvrage', 'maitre d ouvrage', 'maitre de l ouvrage', 'moa', 'raison sociale',
    'nom prenom', 'nom et prenom', 'societe', 'customer', 'customer name', 'client name', 'nom', 'name', 'company', 'contact',
  ]],
  ['clientPhone', ['telephone', 'tel', 'telephone client', 'tel client', 'portable', 'mobile', 'gsm', 'numero telephone', 'numero de telephone', 'phone', 'phone number', 'telephone 1', 'tel 1']],
  ['clientEmail', ['email', 'e mail', 'mail', 'courriel', 'adresse mail', 'adresse email', 'adresse e mail', 'email client', 'mail client']],
  ['address', ['adresse', 'adresse chantier', 'adresse du chantier', 'adresse travaux', 'rue', 'voie', 'adresse 1', 'address', 'street', 'site address', 'job address']],
  ['postalCode', ['code postal', 'cp', 'codepostal', 'postal code', 'postcode', 'zip', 'zip code', 'cp chantier', 'code postal chantier', 'arrondissement']],
  ['city', ['ville', 'commune', 'localite', 'ville chantier', 'city', 'town', 'municipality']],
  ['latitude', ['latitude', 'lat', 'y wgs84']],
  ['longitude', ['longitude', 'lon', 'lng', 'long', 'x wgs84']],
  ['areaLabel', ['emprise', 'zone', 'lot', 'batiment', 'lieu', 'area', 'site', 'emplacement']],
  ['start', ['date debut', 'date de debut', 'debut', 'debut travaux', 'date debut travaux', 'date demarrage', 'demarrage', 'date de demarrage', 'date prevue', 'debut prevu', 'date debut prevue', 'debut previsionnel', 'date debut previsionnelle', 'date chantier', 'date', 'start', 'start date', 'starts', 'begin', 'begin date']],
  ['expectedEnd', ['date fin', 'date de fin', 'fin', 'fin travaux', 'date fin travaux', 'date de livraison', 'livraison', 'echeance', 'end', 'end date', 'ends', 'finish', 'due date', 'deadline']],
  ['note', ['note', 'notes', 'remarque', 'remarques', 'commentaire', 'commentaires', 'observation', 'observations', 'comment', 'comments', 'infos', 'information']],
];

/** Columns that name a kind of works, not one job: the reference tells two such titles apart. */
export const KIND_OF_WORKS: ReadonlySet<string> = new Set([
  'nature', 'nature travaux', 'nature des travaux', 'type de travaux', 'type travaux', 'travaux', 'kind of works', 'type',
]);

/** Columns whose equal values are one worksite, when a file has several rows for it. */
export const GROUP_WORDS: readonly string[] = [
  'chantier cite id', 'chantier id', 'id chantier', 'numero chantier', 'num chantier', 'numero de chantier', 'reference chantier', 'ref chantier', 'code chantier',
  'n chantier', 'no chantier', 'worksite id', 'job id', 'job number', 'code affaire', 'numero affaire', 'numero dossier', 'reference', 'ref',
];
