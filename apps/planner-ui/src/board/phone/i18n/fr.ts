export const fr = {
  list: 'Jour affiché',
  toPlan: 'À planifier',
  backToDay: 'Le jour',
  free: 'Disponibles',
  freeFor: '{{name}}, disponible : nouveau rendez-vous',
  nothing: 'Rien ce jour-là. Glissez du doigt pour changer de jour.',
  search: 'Rechercher une tâche ou un chantier',
  notFound: 'Rien de ce nom n’est à planifier.',
  allPlanned: 'Tout est planifié.',
  more_one: 'et {{count}} autre : cherchez',
  more_other: 'et {{count}} autres : cherchez',
  onCall: 'Astreinte',
};
