// The parts of Chart.js that are used, and nothing else. Reached only by `import()`.
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale);

export { Chart };
