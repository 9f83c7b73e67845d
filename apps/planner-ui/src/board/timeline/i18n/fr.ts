export const fr = {
  heads: { worksites: 'Chantiers', resources: 'Intervenants', equipment: 'Matériel' },
  off: {
    day: 'Ne travaille pas ce jour-là',
    part: 'Ne travaille pas à ce moment',
    branch: 'Agence fermée',
    holiday: '{{name}} (férié)',
  },
  open: 'Travaille ce jour-là',
  onCall: 'Astreinte',
  onCallFrom: 'Astreinte du {{from}} au {{to}}',
  away: '{{reason}} du {{from}} au {{to}}',
};
