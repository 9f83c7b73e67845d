/** What people in the field say, from the link in their calendar. */
export const fr = {
  by: 'Signalé par {{who}}\u202f: {{what}}',
  what: {
    'on-the-way': 'en route',
    'day-done': 'journée finie',
    'day-done-left': 'journée finie, reste {{left}}',
    'task-done': 'tâche terminée',
    more: 'il faut {{left}} de plus',
    problem: 'un problème',
  },
  over: 'dont {{over}} que personne n’avait prévu',
  ahead: 'Moins que prévu\u202f: des jours se libèrent.',
  photo: 'Voir la photo',
  photoOf: 'Photo envoyée par {{who}}',
  propose: 'Que faire\u202f?',
  settle: 'C’est vu',
  recent: 'Dit depuis hier',
  failed: 'Pas noté',
};
