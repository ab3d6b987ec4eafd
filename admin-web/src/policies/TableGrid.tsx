import { TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSearch } from '@tabler/icons-react';
import {
  createColumnHelper, flexRender, getCoreRowModel, getFilteredRowModel, getSortedRowModel, type Header, useReactTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { Column, PolicyTable } from '../api/types.ts';
import { Empty } from '../shell/Panel.tsx';
import { inOrder, isNumeric, shown, unitOf } from './cells.ts';
import classes from './Policies.module.css';

type Line = PolicyTable['rows'][number];
const columnOf = createColumnHelper<Line>();

/** Up to here all rows are drawn, so that the browser's own search finds them. */
const DRAWN_WHOLE = 300;

/** A table as authored: in its units, sortable, searchable; of a long one only the rows in view are drawn. */
export function TableGrid({ table: source }: { table: PolicyTable }) {
  const [search, setSearch] = useState('');
  const marked = decodeURIComponent(useLocation().hash.slice(1));
  const columns = useMemo(() => columnsOf(source.columns), [source]);
  const table = useReactTable({
    data: source.rows, columns, state: { globalFilter: search }, onGlobalFilterChange: setSearch, globalFilterFn: 'includesString',
    getCoreRowModel: getCoreRowModel(), getSortedRowModel: getSortedRowModel(), getFilteredRowModel: getFilteredRowModel(),
  });
  const rows = table.getRowModel().rows;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => 33, overscan: 16 });
  useEffect(() => {
    const at = source.rows.findIndex((line) => line.row === marked);
    if (at > 0) virtual.scrollToIndex(at, { align: 'center' });
  }, [marked, source, virtual]);
  const whole = rows.length <= DRAWN_WHOLE;
  const items = whole ? rows.map((_, index) => ({ index })) : virtual.getVirtualItems();
  const above = whole ? 0 : (virtual.getVirtualItems()[0]?.start ?? 0);
  const below = whole ? 0 : virtual.getTotalSize() - (virtual.getVirtualItems().at(-1)?.end ?? 0);
  return (
    <>
      <div className={classes.gridTools}>
        <TextInput aria-label="Search rows" placeholder="Search rows" size="xs" leftSection={<IconSearch size={14} aria-hidden="true" />}
          value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        <span role="status" className="quiet">{rows.length === source.rows.length ? `${rows.length} rows` : `${rows.length} of ${source.rows.length} rows`}</span>
      </div>
      <div className={classes.scroller} ref={scroller} tabIndex={0} role="group" aria-label={`${source.title}, rows`}>
        <table className={classes.grid} aria-rowcount={rows.length + 1}>
          <thead><tr>{table.getFlatHeaders().map((header) => <Head key={header.id} header={header} column={source.columns.find(({ name }) => name === header.id)} />)}</tr></thead>
          <tbody>
            {above > 0 && <tr className={classes.spacer} aria-hidden="true"><td style={{ height: above }} /></tr>}
            {items.map(({ index }) => (
              <tr key={rows[index].id} aria-rowindex={index + 2} data-marked={rows[index].original.row === marked || undefined}>
                {rows[index].getVisibleCells().map((cell) => {
                  const Cell = cell.column.id === 'row' ? 'th' : 'td';
                  return (
                    <Cell key={cell.id} scope={Cell === 'th' ? 'row' : undefined} className={numeric(source, cell.column.id) ? `${classes.number} mono` : undefined}>
                      {flexRender(cell.column.columnDef.cell, cell.getContext())}
                    </Cell>
                  );
                })}
              </tr>
            ))}
            {below > 0 && <tr className={classes.spacer} aria-hidden="true"><td style={{ height: below }} /></tr>}
          </tbody>
        </table>
        {rows.length === 0 && <Empty title="No row fits the search" />}
      </div>
    </>
  );
}

function columnsOf(columns: Column[]) {
  return [
    columnOf.accessor('row', { id: 'row', header: 'Row', cell: (cell) => <code>{cell.getValue()}</code> }),
    ...columns.map((column) => columnOf.accessor((line) => line.cells[column.name] ?? '', {
      id: column.name, header: column.name, cell: (cell) => shown(cell.getValue()),
      sortingFn: (a, b, id) => inOrder(a.getValue<string>(id), b.getValue<string>(id)),
    })),
  ];
}

function numeric(table: PolicyTable, id: string): boolean {
  const column = table.columns.find(({ name }) => name === id);
  return column !== undefined && isNumeric(column, table.rows.map((line) => line.cells[id]));
}

function Head({ header, column }: { header: Header<Line, unknown>; column?: Column }) {
  const sorted = header.column.getIsSorted();
  const Sign = sorted === 'desc' ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'} className={column?.role === 'OUTPUT' && column.type !== 'TEXT' ? classes.number : undefined}>
      <button type="button" className={classes.sort} onClick={header.column.getToggleSortingHandler()}>
        {flexRender(header.column.columnDef.header, header.getContext())}
        {column && unitOf(column) && <span className={classes.unit}>{unitOf(column)}</span>}
        {sorted && <Sign size={13} aria-hidden="true" />}
      </button>
      {column && <span className={classes.role}>{column.role === 'OUTPUT' ? 'gives' : 'when'}</span>}
    </th>
  );
}
