import { words } from '../../figures/words.ts';
import { at, type Json, type Path } from '../draft.ts';
import classes from '../Try.module.css';
import { ACCOUNT, BALANCES, LOANS, LOTS, MARKS, POOLS, POSITIONS, QUOTES, SEEN, WINDOWS } from './columns.ts';
import { type Column, steps } from './fields.tsx';

const LISTS: [Path, Column[]][] = [
  [['account', 'collateral'], LOTS], [['account', 'loans'], LOANS], [['account', 'balances'], BALANCES], [['account', 'positions'], POSITIONS],
  [['market', 'quotes'], [...QUOTES, SEEN]], [['market', 'marks'], [...MARKS, SEEN]], [['market', 'liquidityPools'], POOLS], [['market', 'priceWindows'], WINDOWS],
];

/** Members without a field are sent as they are; the form says that they are there. */
export function Beyond({ value }: { value: { [name: string]: Json } }) {
  const others = [
    ...unknown(value.account, ['account'], [...ACCOUNT.map(({ name }) => name), ...inside('account')]),
    ...unknown(value.market, ['market'], inside('market')),
    ...LISTS.flatMap(([path, columns]) => rows(at(value, path)).flatMap((row) => unknown(row, path, columns.map((column) => String(steps(column)[0]))))),
  ];
  if (others.length === 0) return null;
  return <p className={classes.note}>Also sent, to be edited as JSON: {[...new Set(others)].join(', ')}.</p>;
}

function inside(part: string): string[] {
  return LISTS.filter(([path]) => path[0] === part).map(([path]) => String(path[1]));
}

function rows(list: Json | undefined): Json[] {
  return Array.isArray(list) ? list : [];
}

function unknown(node: Json | undefined, path: Path, known: string[]): string[] {
  if (node === null || typeof node !== 'object' || Array.isArray(node)) return [];
  return Object.entries(node).filter(([name, member]) => !known.includes(name) && !(Array.isArray(member) && member.length === 0))
    .map(([name]) => `${path.join(' ')} ${words(name)}`);
}
