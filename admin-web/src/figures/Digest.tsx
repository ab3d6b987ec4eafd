import { ActionIcon, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import classes from './Figure.module.css';

/** The head of a digest, enough to tell two apart, and the whole of it to copy. */
export function Digest({ of, name = 'digest' }: { of: string | null | undefined; name?: string }) {
  if (!of) return <span className="quiet">none</span>;
  return (
    <span className={classes.digest}>
      <code title={of}>{shortDigest(of)}</code>
      <Copy text={of} name={name} />
    </span>
  );
}

export function Copy({ text, name }: { text: string; name: string }) {
  return (
    <CopyButton value={text} timeout={1600}>
      {({ copied, copy }) => {
        const says = copied ? `Copied ${name}` : `Copy ${name}`;
        return (
          <ActionIcon variant="subtle" color="gray" size={24} onClick={copy} aria-label={says} title={says}>
            {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          </ActionIcon>
        );
      }}
    </CopyButton>
  );
}

export function shortDigest(digest: string): string {
  const hex = digest.replace(/^sha256:/, '');
  return hex.length > 16 ? `${hex.slice(0, 8)}…${hex.slice(-4)}` : hex;
}
