/** Invented: names as they are borne in Savoie and Alsace, put together at random. */
export const SURNAMES_SAVOIE: readonly string[] = [
  'Ferrand', 'Dumollard', 'Berthier', 'Chappaz', 'Revillod', 'Grosjean', 'Blanc-Gonnet', 'Montessuit', 'Gachet', 'Rosset',
  'Perrier', 'Carraz', 'Bouvard', 'Mollard', 'Tochon', 'Vibert', 'Charvet', 'Pachoud', 'Lathuille', 'Duport',
  'Mermoz', 'Girod', 'Bellemin', 'Veyrat', 'Guigues', 'Francoz', 'Pernet', 'Curtet', 'Jacquemoud', 'Barral',
  'Cartier', 'Dijoud', 'Excoffier', 'Falcoz', 'Gaime', 'Hugonnet', 'Jorioz', 'Lansard', 'Martinod', 'Nicoud',
  'Ougier', 'Paviet', 'Quay', 'Richermoz', 'Sibuet', 'Trolliet', 'Usannaz', 'Vullien', 'Amoudry', 'Brunier',
  'Collomb', 'Deschamps', 'Emonet', 'Favrat', 'Ginet', 'Simond', 'Laurent', 'Moreau', 'Da Silva', 'Nguyen',
];

export const SURNAMES_ALSACE: readonly string[] = [
  'Muller', 'Schneider', 'Klein', 'Meyer', 'Wolff', 'Baumann', 'Hertzog', 'Kuntz', 'Zimmermann', 'Fuchs', 'Heitz', 'Sutter', 'Ehrhart', 'Dietrich',
];

export const FIRST_NAMES: readonly string[] = [
  'Laurence', 'Michel', 'Anne', 'Gérard', 'Sylvie', 'Philippe', 'Chantal', 'Bruno', 'Nathalie', 'Éric', 'Valérie', 'Christophe', 'Aurélie',
  'Maxime', 'Camille', 'Noémie', 'Gaël', 'Zoé', 'François', 'Béatrice',
];

/** Companies, co-ownerships and public bodies among the clients. */
export const BODIES: readonly string[] = [
  'SCI Les Allobroges',
  'Copropriété Les Terrasses du Lac',
  'Hôtel du Belvédère',
  'Camping de l’Îlot',
  'Résidence Le Clos Savoyard',
  'SARL Gîtes de la Chautagne',
  'Syndic Bâtiment & Patrimoine',
  'Restaurant La Table d’Hautecombe',
];
