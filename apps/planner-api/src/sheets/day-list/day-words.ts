import type { Locale } from '@pastille/contracts';

export interface DayWords {
  readonly arrival: (from: string, to: string) => string;
  readonly nth: (nth: number, of: number) => string;
  readonly address: string;
  readonly access: string;
  readonly contacts: string;
  readonly team: string;
  readonly equipment: string;
  readonly supplier: string;
  readonly notes: string;
  readonly client: string;
  readonly fixed: string;
  readonly remarks: string;
  readonly free: string;
  readonly nobody: string;
  readonly page: (page: number, of: number) => string;
}

const FR: DayWords = {
  arrival: (from, to) => `Arrivée entre ${from} et ${to}`,
  nth: (nth, of) => `jour ${nth} sur ${of}`,
  address: 'Adresse',
  access: 'Accès',
  contacts: 'Sur place',
  team: 'Avec',
  equipment: 'À prendre',
  supplier: 'Fournisseur',
  notes: 'Notes',
  client: 'client',
  fixed: 'heure fixe',
  remarks: 'Remarques',
  free: 'Rien n’est prévu ce jour-là.',
  nobody: 'Personne n’est demandé, ou n’est encore de l’entreprise.',
  page: (page, of) => `page ${page} sur ${of}`,
};

const EN: DayWords = {
  arrival: (from, to) => `Arrival between ${from} and ${to}`,
  nth: (nth, of) => `day ${nth} of ${of}`,
  address: 'Address',
  access: 'Access',
  contacts: 'On site',
  team: 'With',
  equipment: 'To bring',
  supplier: 'Supplier',
  notes: 'Notes',
  client: 'client',
  fixed: 'fixed time',
  remarks: 'Remarks',
  free: 'Nothing is planned on that day.',
  nobody: 'Nobody was asked for, or is with the company any more.',
  page: (page, of) => `page ${page} of ${of}`,
};

export const dayWordsIn = (locale: Locale): DayWords => (locale === 'fr' ? FR : EN);
