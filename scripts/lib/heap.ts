import type { CDPSession } from 'puppeteer-core';

/** What a page's heap holds of one kind: a constructor, or what the browser keeps for it. Sizes in bytes. */
export interface Held {
  readonly count: number;
  readonly size: number;
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
    };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** Counts what is alive on a page's heap after its garbage is collected, by kind, from a whole snapshot of it. */
export async function heapByKind(cdp: CDPSession): Promise<ReadonlyMap<string, Held>> {
  const chunks: string[] = [];
  const add = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', add);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.takeHeapSnapshot', {});
  cdp.off('HeapProfiler.addHeapSnapshotChunk', add);
  return kindsOf(JSON.parse(chunks.join('')) as Snapshot);
}

/** How a snapshot marks an element that is on no page. */
const DETACHED = 2;

/** Objects and elements under their names, all else (strings, arrays, code) under the name of its type. */
function kindsOf({ snapshot, nodes, strings }: Snapshot): ReadonlyMap<string, Held> {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const at = (field: string) => fields.indexOf(field);
  const [type, name, size, state] = [at('type'), at('name'), at('self_size'), at('detachedness')];
  const kinds = new Map<string, Held>();
  for (let i = 0; i < nodes.length; i += fields.length) {
    const typeName = types[0][nodes[i + type] ?? 0] ?? '';
    const own =
      typeName === 'object' || typeName === 'native' ? strings[nodes[i + name] ?? 0] : `(${typeName})`;
    const kind = nodes[i + state] === DETACHED ? `Detached ${own}` : (own ?? '');
    const before = kinds.get(kind) ?? { count: 0, size: 0 };
    kinds.set(kind, { count: before.count + 1, size: before.size + (nodes[i + size] ?? 0) });
  }
  return kinds;
}

/** The kinds that have grown most from one snapshot to another, in bytes, the largest first. */
export function growth(
  from: ReadonlyMap<string, Held>,
  to: ReadonlyMap<string, Held>,
): { kind: string; count: number; size: number }[] {
  return [...to]
    .map(([kind, { count, size }]) => ({
      kind,
      count: count - (from.get(kind)?.count ?? 0),
      size: size - (from.get(kind)?.size ?? 0),
    }))
    .sort((a, b) => b.size - a.size);
}
