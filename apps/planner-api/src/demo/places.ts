export interface Town {
  readonly name: string;
  readonly postalCode: string;
  /** WGS 84, of the town: streets and numbers are invented. */
  readonly latitude: number;
  readonly longitude: number;
}

const town = (
  name: string,
  postalCode: string,
  [latitude, longitude]: readonly [number, number],
): Town => ({ name, postalCode, latitude, longitude });

export const SAVOIE: readonly Town[] = [
  town('Chambéry', '73000', [45.5646, 5.9178]),
  town('Aix-les-Bains', '73100', [45.6885, 5.9153]),
  town('Le Bourget-du-Lac', '73370', [45.648, 5.859]),
  town('La Motte-Servolex', '73290', [45.597, 5.876]),
  town('Barberaz', '73000', [45.562, 5.94]),
  town('Cognin', '73160', [45.56, 5.89]),
  town('Jacob-Bellecombette', '73000', [45.55, 5.913]),
  town('Saint-Alban-Leysse', '73230', [45.578, 5.96]),
  town('Bassens', '73000', [45.576, 5.943]),
  town('La Ravoire', '73490', [45.563, 5.965]),
  town('Challes-les-Eaux', '73190', [45.547, 5.983]),
  town('Viviers-du-Lac', '73420', [45.65, 5.899]),
  town('Tresserve', '73100', [45.676, 5.898]),
  town('Grésy-sur-Aix', '73100', [45.722, 5.933]),
  town('Drumettaz-Clarafond', '73420', [45.661, 5.922]),
  town('Montmélian', '73800', [45.503, 6.054]),
  town('Sonnaz', '73000', [45.617, 5.913]),
  town('Yenne', '73170', [45.704, 5.759]),
];

export const ALSACE: readonly Town[] = [
  town('Colmar', '68000', [48.0794, 7.3585]),
  town('Wintzenheim', '68920', [48.073, 7.29]),
  town('Turckheim', '68230', [48.087, 7.277]),
  town('Horbourg-Wihr', '68180', [48.08, 7.395]),
  town('Ingersheim', '68040', [48.099, 7.302]),
  town('Eguisheim', '68420', [48.043, 7.306]),
  town('Kaysersberg Vignoble', '68240', [48.139, 7.264]),
];

export const STREETS: readonly string[] = [
  'chemin des Vignes',
  'route du Lac',
  'rue des Tilleuls',
  'impasse du Verger',
  'chemin de la Source',
  'allée des Mésanges',
  'rue du Four',
  'montée des Châtaigniers',
  'route des Coteaux',
  'rue de la Fruitière',
  'chemin du Pré Neuf',
  'allée du Belvédère',
  'rue des Noyers',
  'impasse des Lilas',
  'chemin des Marais',
  'route de la Combe',
  'rue de l’Abreuvoir',
  'chemin du Moulin',
];

export const ACCESS_NOTES: readonly string[] = [
  'Portail à code 4471B.',
  'Chemin étroit : camion de 12 t au plus.',
  'Se garer devant le garage, laisser passer le voisin.',
  'Clé chez la voisine, au n° 3.',
  'Chien dans la cour : sonner avant d’entrer.',
  'Accès au jardin par le côté nord, 2,20 m de large.',
  'Pente raide : chaînes en hiver.',
];
