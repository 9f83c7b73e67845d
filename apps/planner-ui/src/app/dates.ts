import 'dayjs/locale/fr';
import 'dayjs/locale/en-gb';
