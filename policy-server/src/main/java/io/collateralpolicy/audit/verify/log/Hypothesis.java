package io.collateralpolicy.audit.verify.log;

import io.collateralpolicy.audit.verify.tree.CompactRange;
import io.collateralpolicy.audit.verify.tree.Hash;
import java.util.ArrayList;
import java.util.List;

/**
 * What the log may have been, entry by entry.
 *
 * @param tree   over the entries as they are thought to have been
 * @param before the same without the last
 * @param blamed indexes of entries that are not what they were
 */
record Hypothesis(CompactRange tree, CompactRange before, List<Long> blamed) {

    static final Hypothesis EMPTY = new Hypothesis(CompactRange.EMPTY, CompactRange.EMPTY, List.of());

    Hypothesis with(Hash leaf) {
        return new Hypothesis(tree.with(leaf), tree, blamed);
    }

    /** The last entry is not what it was: the one behind it names another hash, and is believed. */
    Hypothesis believing(Hash previous) {
        List<Long> more = new ArrayList<>(blamed);
        more.add(tree.size() - 1);
        return new Hypothesis(before.with(previous), before, List.copyOf(more));
    }

    /** The same, with everything behind it. */
    Hypothesis settled() {
        return new Hypothesis(tree, before, List.of());
    }
}
