export const fr = {
  title: 'Connexion',
  lead: 'Le planning de vos chantiers, à jour pour tout le monde.',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  signIn: 'Se connecter',
  expired: 'Votre session a pris fin. Reconnectez-vous : vous retrouverez la page où vous étiez.',
  wrong: 'Adresse ou mot de passe incorrect. Vérifiez les majuscules, puis réessayez.',
  throttled: 'Trop d’essais. Patientez quelques minutes avant de réessayer.',
  forgotten:
    'Mot de passe oublié ? Un administrateur de votre entreprise peut vous en donner un nouveau.',
};
