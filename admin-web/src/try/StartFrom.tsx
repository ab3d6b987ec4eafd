import { Select } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { ask } from '../api/client.ts';
import { account, accounts, books, decisionRequest } from '../api/queries.ts';
import { queryClient } from '../api/query-client.ts';
import { type Json, read, withMember, written } from './draft.ts';
import { EXAMPLES } from './examples.ts';
import { marketFor } from './market.ts';

interface Props { takeOver: (text: string) => void; text: string }

/** Another beginning than an empty page: an example, a stored account, or a recorded request (by the address). */
export function StartFrom({ takeOver, text }: Props) {
  useAddress(takeOver, text);
  const names = (useQuery(books).data?.items ?? []).map((book) => book.book);
  const stored = useQueries({ queries: names.map((name) => accounts(name)) }).flatMap((answer) => answer.data?.items ?? []);
  return (
    <>
      <Select aria-label="Start from an example" placeholder="Start from an example" value={null}
        data={EXAMPLES.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(id) => takeOver(written(EXAMPLES.find((example) => example.id === id)!.body))} />
      {stored.length > 0 && (
        <Select aria-label="Start from an account" placeholder="Start from an account" value={null} searchable
          data={stored.map((row) => ({ value: `${row.book}/${row.accountId}`, label: `${row.accountId} (${row.book})` }))}
          onChange={(chosen) => chosen && void fromAccount(...(chosen.split('/') as [string, string])).then((next) => takeOver(next(text)))} />
      )}
    </>
  );
}

/** `?book=&account=` and `?decision=` are taken over once and then leave the address. */
function useAddress(takeOver: Props['takeOver'], text: string) {
  const [params, setParams] = useSearchParams();
  const done = useRef(false);
  useEffect(() => {
    if (done.current || params.size === 0) return;
    done.current = true;
    const [book, id, decision] = ['book', 'account', 'decision'].map((name) => params.get(name));
    const next = decision ? fromDecision(decision) : book && id ? fromAccount(book, id).then((change) => change(text)) : undefined;
    void next?.then(takeOver).finally(() => setParams({}, { replace: true }));
  }, [params, setParams, takeOver, text]);
}

async function fromDecision(id: string): Promise<string> {
  return written((await queryClient.fetchQuery(decisionRequest(id))) as unknown as Json);
}

/** The account in place of the draft's; intents go, since they name the other account's lots. */
async function fromAccount(book: string, id: string): Promise<(text: string) => string> {
  const stored = await queryClient.fetchQuery(account(book, id));
  const served = await ask<{ quotes?: Json[] }>('/market').catch(() => ({ quotes: [] }));
  const market = marketFor(stored.account as unknown as Json, served.quotes ?? []);
  return (text) => {
    const from = read(text).value ? text : written(EXAMPLES[0].body);
    const bare = withMember(withMember(from, ['intents'], undefined), ['accountReference'], undefined);
    return withMember(withMember(bare, ['account'], stored.account as unknown as Json), ['market'], market);
  };
}
