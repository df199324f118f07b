package dev.supercargo.router.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * The objects of one kind in one cluster, kept current by a watch. One that breaks or has become too old (410) is opened
 * again with a new list, however long the cluster is away; until then {@link #isCurrent()} is false. Thread-safe.
 */
public final class Watched<T extends HasMetadata> implements AutoCloseable {

    /** Objects of one answer, so that a list of ten thousand pods does not come in one piece. */
    public static final long PAGE = 500;

    private static final Logger LOG = Logger.getLogger(Watched.class);

    private final SharedIndexInformer<T> informer;
    private final LeanStore<T> store;

    private Watched(SharedIndexInformer<T> informer, LeanStore<T> store) {
        this.informer = informer;
        this.store = store;
    }

    /**
     * @param informer that is not started yet
     * @param what is watched, for people
     * @param essence the object without what nobody reads; it may change its argument
     * @param handler must not block
     */
    static <T extends HasMetadata> Watched<T> open(
            SharedIndexInformer<T> informer, String what, UnaryOperator<T> essence, ResourceEventHandler<T> handler) {
        LeanStore<T> store = new LeanStore<>(essence);
        informer.itemStore(store)
                .exceptionHandler((started, failure) -> {
                    LOG.warnf("the watch on %s is opened again: %s", what, failure.getMessage());
                    return true;
                })
                .addEventHandler(handler)
                .start();
        return new Watched<>(informer, store);
    }

    /** @param changed told of every change; must not block */
    public static <T extends HasMetadata> Watched<T> open(
            SharedIndexInformer<T> informer, String what, UnaryOperator<T> essence, Runnable changed) {
        return open(informer, what, essence, new AnyChange<>(changed));
    }

    /** Whether the watch is open: what is not there does not exist, or not for long. */
    public boolean isCurrent() {
        return informer.hasSynced() && informer.isWatching();
    }

    public List<T> all() {
        return store.values().toList();
    }

    int count() {
        return store.size();
    }

    /** Those that the index of that name has under {@code key}. */
    List<T> by(String index, String key) {
        return informer.getIndexer().byIndex(index, key);
    }

    @Override
    public void close() {
        informer.close();
    }

    private record AnyChange<T>(Runnable changed) implements ResourceEventHandler<T> {
        @Override
        public void onAdd(T object) {
            changed.run();
        }

        @Override
        public void onUpdate(T before, T object) {
            changed.run();
        }

        @Override
        public void onDelete(T last, boolean unknownState) {
            changed.run();
        }
    }
}
