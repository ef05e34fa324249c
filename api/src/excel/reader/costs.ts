import { limits } from './limits.ts';
import { FileRefused } from './refusal.ts';

/** What reading the sheets of one file has cost so far: a hostile one is refused before it has kept anybody waiting. */
export class Costs {
  #filled = 0;
  #empty = 0;

  addFilled() {
    if (++this.#filled > limits.filledCells) throw new FileRefused('TOO_MANY_CELLS', { max: limits.filledCells });
  }

  addEmpty() {
    if (++this.#empty > limits.emptyElements) throw new FileRefused('TOO_MANY_CELLS', { max: limits.emptyElements });
  }
}
