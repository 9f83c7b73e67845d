/** Imprimer une fiche, d’où que l’on soit. */
export const fr = {
  printSheet: 'Imprimer la fiche de chantier',
  making: 'La fiche se prépare…',
  failed: 'La fiche n’a pas pu être faite',
  saved: 'Fiche enregistrée\u202f: {{name}}',
};
