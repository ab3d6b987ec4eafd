package io.collateralpolicy.engine.logic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What is expensive to make, kept while it was asked for recently. Whoever asks while it is made waits for the one making;
 * what could not be made is made again when next asked for. Whoever holds a value keeps it when it is let go here.
 */
public final class Recent<V> {

    private final int capacity;
    private final Predicate<String> kept;
    /** Oldest first: a value that is asked for goes to the end. */
    private final LinkedHashMap<String, CompletableFuture<V>> values = new LinkedHashMap<>();

    /**
     * @param capacity how many values stay, at least 1, those that are kept aside
     * @param kept     names of values that stay whatever is asked for
     */
    public Recent(int capacity, Predicate<String> kept) {
        this.capacity = capacity;
        this.kept = kept;
    }

    /** The value of a name, made when there is none; throws what making it throws. */
    public V value(String name, Supplier<V> making) {
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> first = firstOf(name, own);
        if (first == own) {
            make(name, own, making);
        }
        try {
            return first.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Names of what is here, the one asked for last at the end. */
    public synchronized List<String> names() {
        return List.copyOf(values.keySet());
    }

    private void make(String name, CompletableFuture<V> own, Supplier<V> making) {
        try {
            own.complete(making.get());
        } catch (RuntimeException | Error e) {
            forget(name, own);
            own.completeExceptionally(e);
        }
    }

    private synchronized CompletableFuture<V> firstOf(String name, CompletableFuture<V> own) {
        CompletableFuture<V> known = values.remove(name);
        CompletableFuture<V> first = known == null ? own : known;
        values.put(name, first);
        if (known == null) {
            letGo();
        }
        return first;
    }

    /** Each name is asked about once: what is kept may change while it is asked. */
    private void letGo() {
        List<String> free = values.keySet().stream().filter(kept.negate()).toList();
        free.subList(0, Math.max(0, free.size() - capacity)).forEach(values::remove);
    }

    private synchronized void forget(String name, CompletableFuture<V> own) {
        values.remove(name, own);
    }
}
