import type { Level } from '../api/types.ts';
import { Figure } from '../figures/Figure.tsx';
import { capital } from '../figures/words.ts';
import { ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';
import classes from './Impact.module.css';
import { isSome, shockOf } from './sentences.ts';

/** What it is called, where it stands, whether more of it is bad, whether it is an amount. */
const LINES: [string, (level: Level) => string, boolean, boolean?][] = [
  ['Accounts newly liquidatable', (level) => level.newlyLiquidatable, true], ['Their debt', (level) => level.debtNewlyLiquidatable, true, true],
  ['Their collateral', (level) => level.collateralNewlyLiquidatable, true, true], ['No longer liquidatable', (level) => level.noLongerLiquidatable, false],
  ['Liquidatable before', (level) => level.liquidatableBefore, false], ['Liquidatable after', (level) => level.liquidatableAfter, false],
  ['New margin calls', (level) => level.newMarginCalls, true], ['Credit withdrawn', (level) => level.creditWithdrawn, true, true], ['Credit freed', (level) => level.creditFreed, false, true],
];

/** The same questions at each level of prices. */
export function Levels({ levels }: { levels: Level[] }) {
  return (
    <ScrollTable caption="Impact by prices">
      <thead><tr><th scope="col"><span className="visually-hidden">Measure</span></th>{levels.map(({ shock }) => <th key={shock} scope="col" className={table.number}>{capital(shockOf(shock))}</th>)}</tr></thead>
      <tbody>{LINES.map(([label, read, isBad, isMoney]) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          {levels.map((level) => <td key={level.shock} className={`${table.number} ${isBad && isSome(read(level)) ? classes.bad : ''}`}><Figure of={read(level)} money={isMoney} /></td>)}
        </tr>
      ))}</tbody>
    </ScrollTable>
  );
}
