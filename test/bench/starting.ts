import { Connection } from './load/connection.ts';
import { startRedress } from './processes.ts';
import { dataDir } from './data/database.ts';
import { medianOf } from './rounds.ts';
import { grid } from './workloads/grid.ts';

const starts = 3;

/** Seconds from the start of the process, with its embedded database at rest, to the first right grid page. */
export async function warmStart(): Promise<number> {
  const seconds: number[] = [];
  for (let n = 0; n < starts; n++) {
    const begun = performance.now();
    const redress = await startRedress({ DATA_DIR: dataDir, DATABASE_URL: '', MIGRATE_DATABASE_URL: '' });
    const connection = new Connection(redress.port, redress.headers);
    const ask = await grid.begin('redress', async () => []);
    const answer = await connection.ask(ask(0, null));
    if (!grid.isRight(answer)) throw new Error(`a wrong first answer: ${answer.toString().slice(0, 500)}`);
    seconds.push((performance.now() - begun) / 1000);
    connection.close();
    await redress.stop();
  }
  return medianOf(seconds);
}
