import { Event, Grey, Phone } from './Sketch.js';

/** What one gets: one’s days in the calendar of the phone. */
export function SketchOfDays() {
  return (
    <Phone>
      <Grey x={51} y={22} width={34} height={5} />
      {[36, 58, 80, 102, 124].map((y) => (
        <Grey key={y} x={49} y={y} width={62} height={1} />
      ))}
      <Event x={57} y={39} width={52} height={26} />
      <Event x={57} y={70} width={52} height={16} />
      <Event x={57} y={106} width={52} height={24} />
      <Grey x={63} y={45} width={34} />
      <Grey x={63} y={53} width={22} />
      <Grey x={63} y={76} width={28} />
      <Grey x={63} y={112} width={36} />
      <Grey x={63} y={120} width={24} />
    </Phone>
  );
}
