import type { Locale, ProblemCode } from '@pastille/contracts';

type Params = Readonly<Record<string, string | number>>;

/**
 * What the API says when it says no, by the key that a Refusal or a Fault carries. `{x}` is a
 * parameter. French may be typed with plain spaces: U+202F before : ; ! ? and inside « » is set when it is said.
 */
const SENTENCES = {
  'sign-in-first': ['Connectez-vous d’abord.', 'Sign in first.'],
  'wrong-credentials': ['Adresse ou mot de passe incorrect.', 'Wrong address or password.'],
  'too-many-attempts': [
    'Trop d’essais. Réessayez dans {seconds} s.',
    'Too many attempts. Try again in {seconds} s.',
  ],
  'too-many-reads': [
    'Cet agenda est lu trop souvent. Réessayez dans {seconds} s.',
    'This calendar is read too often. Try again in {seconds} s.',
  ],
  'unknown-feed': [
    'Aucun agenda à cette adresse : copiez-la de nouveau, majuscules et minuscules comprises.',
    'There is no calendar at this address: copy it again, with its capital and small letters.',
  ],
  'cut-feed-address': [
    'Cette adresse d’agenda est incomplète : copiez-la de nouveau en entier.',
    'This calendar address is not complete: copy all of it again.',
  ],
  'revoked-feed': [
    'Cet agenda a été révoqué : retirez l’abonnement, et demandez une nouvelle adresse.',
    'This calendar was revoked: remove the subscription and ask for a new address.',
  ],
  'feed-not-yours': [
    'Un technicien ne s’abonne qu’à son agenda et à celui de son équipe.',
    'A technician subscribes to nothing but their own agenda and their crew’s.',
  ],
  'unknown-feed-subject': [
    'Cette personne, cette équipe ou ce chantier n’existe pas sur ce planning.',
    'There is no such person, crew or worksite on this board.',
  ],
  'too-many-feeds': [
    'Déjà {most} agendas : révoquez-en un d’abord.',
    'Already {most} calendars: revoke one first.',
  ],
  'feed-is-revoked': [
    'Cet agenda est révoqué : créez-en un autre.',
    'This calendar is revoked: make another one.',
  ],
  'change-went-on': [
    'Ce changement a encore changé depuis : relisez-le avant d’appeler.',
    'This change has changed again since: read it again before you ring.',
  ],
  'not-your-role': ['Votre rôle ne permet pas cela.', 'Your role does not allow this.'],
  'foreign-origin': [
    'Cette demande vient d’un autre site : rien n’a été changé.',
    'This request comes from another site: nothing was changed.',
  ],
  'missing-header': ['L’en-tête « {header}: 1 » manque.', 'The header “{header}: 1” is missing.'],
  'unknown-route': ['Cette adresse n’existe pas.', 'There is nothing at this address.'],
  'not-found': [
    'Introuvable : supprimé, ou d’une autre entreprise.',
    'Not found: deleted, or of another company.',
  ],
  'unknown-user': ['Cet utilisateur n’existe pas.', 'There is no such user.'],
  'unknown-board': ['Ce planning n’existe pas.', 'There is no such board.'],
  'unknown-reference': [
    'Un élément cité n’existe pas ou plus. Rien n’a été changé.',
    'Something referred to does not exist. Nothing was changed.',
  ],
  duplicate: [
    'Cela existe déjà. Rien n’a été changé.',
    'This already exists. Nothing was changed.',
  ],
  'email-taken': ['Cette adresse est déjà utilisée.', 'This address is already in use.'],
  'last-administrator': [
    'C’est le dernier administrateur actif : nommez-en un autre d’abord.',
    'This is the last active administrator: name another one first.',
  ],
  stale: [
    'Le planning a changé entre-temps. Voici ce que cela donnerait.',
    'The plan changed meanwhile. Here is what it would give now.',
  ],
  'stale-record': [
    'Quelqu’un a changé ceci entre-temps : voici ce qui est enregistré maintenant.',
    'Somebody changed this meanwhile: here is what is kept now.',
  ],
  'unknown-question': ['Cette question n’est plus posée.', 'This question is no longer asked.'],
  'question-of-nothing': [
    'Ce chantier n’a rien à quoi cette question se rapporte : donnez-lui d’abord un lieu, ou un ouvrage.',
    'This worksite has nothing that the question is about: give it a place or a works first.',
  ],
  'answer-no-number': ['Répondez par un nombre.', 'Answer with a number.'],
  'answer-no-yes-no': ['Répondez par oui ou non.', 'Answer with yes or no.'],
  'answer-no-choice': ['Choisissez parmi : {choices}.', 'Choose one of: {choices}.'],
  'question-moved': [
    '« {label} » a déjà un sujet : archivez-la et posez-en une autre.',
    '“{label}” is already about something: archive it and ask another one.',
  ],
  'logo-unreadable': [
    'Ce fichier n’est pas une image que nous savons lire : PNG, JPEG ou WebP.',
    'This file is no picture that we can read: PNG, JPEG or WebP.',
  ],
  'logo-svg': [
    'Un logo SVG peut contenir du code : exportez-le en PNG, 1 000 pixels de large suffisent.',
    'An SVG logo may contain code: export it as a PNG, 1,000 pixels wide is enough.',
  ],
  'logo-too-many-pixels': [
    'Ce logo a trop de pixels : 25 millions au plus.',
    'This logo has too many pixels: 25 million at most.',
  ],
  'command-id-reused': [
    'Ce numéro de commande a déjà servi à autre chose. Rien n’a été changé.',
    'This command id was already used for something else. Nothing was changed.',
  ],
  'based-on-future': [
    'Le planning n’en est qu’à la révision {revision} : rechargez-le.',
    'The plan has only reached revision {revision}: reload it.',
  ],
  'too-many-to-undo': [
    'Plus de {most} actions depuis cet instant : choisissez-en un plus récent.',
    'More than {most} acts since that instant: choose a later one.',
  ],
  'unknown-command': [
    'Cette action n’est pas dans l’historique de ce planning.',
    'This act is not in the history of this board.',
  ],
  'not-your-command': [
    'C’est l’action de quelqu’un d’autre : un responsable peut l’annuler.',
    'Somebody else did this: a manager can undo it.',
  ],
  'unknown-zone': ['Ce fuseau horaire est inconnu.', 'There is no such time zone.'],
  'client-too-old': [
    'Une nouvelle version est en place : rechargez la page.',
    'There is a new version: reload the page.',
  ],
  'unstorable-text': [
    'Un texte contient un caractère qui ne peut pas être gardé.',
    'A text contains a character that cannot be stored.',
  ],
  'database-away': [
    'La base de données ne répond pas. Rien n’a été changé ; réessayez dans un instant.',
    'The database does not answer. Nothing was changed; try again in a moment.',
  ],
  internal: [
    'Une erreur de notre côté. Rien n’a été changé ; citez le numéro {requestId} si elle revient.',
    'Something went wrong on our side. Nothing was changed; quote {requestId} if it comes back.',
  ],
  'printing-busy': [
    'Trop de documents sont en train d’être faits. Réessayez dans un instant.',
    'Too many documents are being made. Try again in a moment.',
  ],
  'printing-too-slow': [
    'Ce document est trop long à faire : il a été abandonné. Rien n’a été changé.',
    'This document takes too long to make and was given up. Nothing was changed.',
  ],
  'printing-failed': [
    'Ce document n’a pas pu être fait. Rien n’a été changé ; réessayez dans un instant.',
    'This document could not be made. Nothing was changed; try again in a moment.',
  ],
  'nothing-to-print': [
    'Rien n’est publié pour ces personnes ce jour-là : il n’y a pas de fiche à imprimer.',
    'Nothing is published for these people on that day: there is no sheet to print.',
  ],
  'too-many-sheets': [
    '{count} fiches, c’est trop pour un seul fichier : {most} au plus. Choisissez une équipe.',
    '{count} sheets are too many for one file: {most} at most. Choose a crew.',
  ],
  'too-many-batches': [
    'Vous avez déjà {most} lots de fiches en cours. Attendez la fin de l’un, ou arrêtez-le.',
    'You have {most} batches of sheets in the making already. Wait for one to end, or stop it.',
  ],
  'sheets-not-made': [
    'Ces fiches ne sont pas (encore) faites.',
    'These sheets are not made (yet).',
  ],
  'printing-stopped': [
    'Le serveur s’arrête : ce document n’a pas été fait. Réessayez dans un instant.',
    'The server is stopping: this document was not made. Try again in a moment.',
  ],
  'malformed-json': [
    'Le corps de la demande n’est pas du JSON valide.',
    'The body of the request is not valid JSON.',
  ],
  'bad-request': ['La demande est malformée.', 'The request is malformed.'],
  'too-large': ['Trop volumineux : {limit} au plus.', 'Too large: {limit} at most.'],
  'photo-heic': [
    'Photo HEIC : nous ne savons pas l’ouvrir. Sur l’iPhone, Réglages › Appareil photo › Formats › « Le plus compatible », puis reprenez-la.',
    'This is a HEIC photo, which we cannot open. On the iPhone, choose Settings › Camera › Formats › “Most Compatible”, then take it again.',
  ],
  'photo-unreadable': [
    'Ce fichier n’est pas une photo que nous savons lire : JPEG, PNG ou WebP.',
    'This file is no photo that we can read: JPEG, PNG or WebP.',
  ],
  'photo-too-many-pixels': [
    'Cette photo a trop de pixels : 64 millions au plus.',
    'This photo has too many pixels: 64 million at most.',
  ],
  'too-many-photos': [
    'Trop de photos arrivent en même temps. Celle-ci n’est pas gardée : renvoyez-la dans un instant.',
    'Too many photos are coming in at once. This one was not kept: send it again in a moment.',
  ],
  'no-mail-address': [
    '{name} n’a pas d’adresse : ajoutez-la, ou retirez cette personne.',
    '{name} has no address: add it, or leave this person out.',
  ],
  'not-a-mail-reader': [
    '{name} n’est ni une personne ni une équipe.',
    '{name} is neither a person nor a crew.',
  ],
  'nobody-in-crew': [
    'Personne n’est dans l’équipe {name} ce jour-là.',
    'Nobody is in the crew {name} on that day.',
  ],
  'mail-is-going': [
    'Ce courrier est en train de partir : regardez dans un instant.',
    'This mail is just going: look again in a moment.',
  ],
  'mail-is-gone': [
    'Ce courrier est parti chez tous ses destinataires.',
    'This mail has gone to everybody it was for.',
  ],
  'no-mail-server': [
    'Aucun serveur d’envoi : configurez votre compte de messagerie, ou téléchargez le courrier.',
    'There is no server to send it by: set up your mail account, or download the mail.',
  ],
  'mail-is-private': [
    'Ce courrier contient un lien personnel : seul son destinataire le lit.',
    'This mail holds a personal link: nobody but its reader may read it.',
  ],
  'mail-password-again': [
    'Serveur ou identifiant changé : donnez de nouveau le mot de passe.',
    'The server or the login is another one: give the password again.',
  ],
  'mail-only-loopback': [
    'Sans chiffrement, seulement vers cette machine : choisissez TLS ou STARTTLS.',
    'Without encryption only to this machine: choose TLS or STARTTLS.',
  ],
  'invalid-input': [
    'La demande ne convient pas : voyez les champs cités.',
    'The request does not fit: see the fields named.',
  ],
  'missing-field': ['Ce champ manque.', 'This field is missing.'],
  'wrong-type': [
    'Mauvais type de valeur ({expected} attendu).',
    'Wrong kind of value ({expected} expected).',
  ],
  'too-small-text': [
    'Trop court : {limit} caractère(s) au moins.',
    'Too short: at least {limit} character(s).',
  ],
  'too-big-text': [
    'Trop long : {limit} caractères au plus.',
    'Too long: at most {limit} characters.',
  ],
  'too-small-list': ['Il en faut au moins {limit}.', 'At least {limit} needed.'],
  'too-big-list': ['{limit} au plus.', 'At most {limit}.'],
  'too-small-number': ['Trop petit : {limit} au moins.', 'Too small: at least {limit}.'],
  'too-big-number': ['Trop grand : {limit} au plus.', 'Too big: at most {limit}.'],
  'wrong-format': ['Format inattendu ({format}).', 'Unexpected format ({format}).'],
  'not-one-of': [
    'Valeur inattendue ; possible : {values}.',
    'Unexpected value; possible: {values}.',
  ],
  'unknown-keys': ['Champ inconnu : {keys}.', 'Unknown field: {keys}.'],
  'refused-value': ['Valeur refusée ({reason}).', 'Value refused ({reason}).'],
  'does-not-fit': ['Cette valeur ne convient pas.', 'This value does not fit.'],
} as const satisfies Record<string, readonly [fr: string, en: string]>;

const TITLES: Readonly<Record<ProblemCode, readonly [fr: string, en: string]>> = {
  invalid: ['Demande invalide', 'Invalid request'],
  'not-found': ['Introuvable', 'Not found'],
  unauthenticated: ['Non connecté', 'Not signed in'],
  forbidden: ['Non autorisé', 'Not allowed'],
  locked: ['Verrouillé', 'Locked'],
  stale: ['Planning modifié', 'Plan changed'],
  cycle: ['Liens en boucle', 'Links in a loop'],
  'double-booked': ['Déjà pris', 'Double booked'],
  'too-many-attempts': ['Trop d’essais', 'Too many attempts'],
  'too-large': ['Trop volumineux', 'Too large'],
  gone: ['N’existe plus', 'Gone'],
  conflict: ['Conflit', 'Conflict'],
  unavailable: ['Indisponible', 'Unavailable'],
  internal: ['Erreur interne', 'Internal error'],
};

const french = (text: string): string =>
  text.replace(/ ([:;!?»])/g, '\u202f$1').replace(/« /g, '«\u202f');

const at = (texts: readonly [fr: string, en: string], locale: Locale): string =>
  locale === 'fr' ? french(texts[0]) : texts[1];

/** `null` when the key is none of ours: the engine's sentences are its own. */
export function sentence(key: string, params: Params, locale: Locale): string | null {
  if (!isKnown(key)) return null;
  return at(SENTENCES[key], locale).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(params[name] ?? ''),
  );
}

export function titleOf(code: ProblemCode, locale: Locale): string {
  return at(TITLES[code], locale);
}

function isKnown(key: string): key is keyof typeof SENTENCES {
  return Object.hasOwn(SENTENCES, key);
}
