/** A table's schema as a draft's file says it; every member is text. */
export interface GridColumn {
  name: string; role: 'NAME' | 'CONDITION' | 'OUTPUT' | 'NOTE';
  match?: string; type?: string; unit?: string; minimum?: string; maximum?: string; property?: string; names?: string[];
}

export interface Schema { name: string; title: string; source?: string; hitPolicy: string; subject?: string; columns: GridColumn[] }

const NAME: GridColumn = { name: 'row', role: 'NAME' };

/** The column of row names first, as in the file of rows. */
export function columnsOf(schema: Pick<Schema, 'columns'>): GridColumn[] {
  return [NAME, ...schema.columns];
}

const CELLS: Record<string, string> = {
  EQUALS: 'one literal, or * for anything', SET: 'A|B, all others !A|B, or * for anything',
  RANGE: '[0,100), [100,) or [,5): the lower bound is in, the upper is not', AT_LEAST: '>=5, or * for anything',
};

/** What may stand in a cell of the column, for the line under the table and for readers of screens. */
export function hint({ role, match, type, unit, minimum, maximum, names }: GridColumn): string {
  if (role === 'NAME') return 'lower-case letters, digits and -, unlike every other row';
  if (role === 'CONDITION') return `${CELLS[match ?? ''] ?? 'a literal, or * for anything'}${unit ? `, in ${unit}` : ''}`;
  if (role === 'NOTE') return 'a note for readers; decides nothing';
  const bounds = minimum !== undefined && maximum !== undefined ? `, ${minimum} to ${maximum}` : minimum !== undefined ? `, ${minimum} or more`
    : maximum !== undefined ? `, ${maximum} or less` : '';
  return names ? names.join(', ') : `${(type ?? 'text').toLowerCase()}${unit && unit !== 'text' ? `, in ${unit}` : ''}${bounds}`;
}
