export const fr = {
  layers: 'Afficher sur le planning',
  layer: { links: 'Liens entre les tâches', load: 'Charge par personne et par jour' },
  none: '{{name}}, {{day}} : rien de prévu, {{free}} disponibles',
  some: '{{name}}, {{day}} : {{planned}} prévues sur {{hours}} ({{percent}} %)',
  over: '{{name}}, {{day}} : {{planned}} prévues pour {{hours}}, {{beyond}} de trop',
  off: '{{name}}, {{day}} : {{planned}} prévues un jour non travaillé',
  today: '{{planned}} / {{hours}}',
};
