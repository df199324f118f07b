package dev.supercargo.simulator.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Objects by type, namespace and name, with one revision that grows by one per change, as etcd keeps them.
 * Thread-safe. Objects handed out are shared: whoever wants to change one goes through {@link #update}.
 */
public final class ResourceStore implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, NavigableMap<String, ObjectNode>> objects = new HashMap<>();
    private final Map<String, List<ObjectNode>> listed = new HashMap<>();
    private final Map<String, Map<String, Owned>> ownedByUid = new HashMap<>();
    private final Map<String, Condition> changedByType = new HashMap<>();
    private final List<Feed> feeds = new ArrayList<>();
    private final Sharing sharing = new Sharing();
    private final History history;
    private final Journal journal;
    private long revision;
    private boolean closed;

    private ResourceStore(Journal journal, int historyLimit) {
        this.journal = journal;
        this.revision = journal.replayInto(objects);
        this.history = new History(historyLimit, revision);
        objects.forEach((type, byKey) ->
                byKey.values().forEach(object -> own(type, Optional.empty(), Optional.of(sharing.created(object)))));
    }

    /** An object that has an owner. */
    public record Owned(String storageKey, ObjectNode object) {}

    private void own(String type, Optional<ObjectNode> before, Optional<ObjectNode> after) {
        before.ifPresent(object -> owners(object).forEach(uid -> {
            Map<String, Owned> owned = ownedByUid.getOrDefault(uid, new HashMap<>());
            owned.remove(type + "/" + key(object));
            if (owned.isEmpty()) {
                ownedByUid.remove(uid);
            }
        }));
        after.ifPresent(object -> owners(object)
                .forEach(uid -> ownedByUid
                        .computeIfAbsent(uid, any -> new TreeMap<>())
                        .put(type + "/" + key(object), new Owned(type, object))));
    }

    private static List<String> owners(ObjectNode object) {
        return Json.stream(Json.at(object, "metadata", "ownerReferences"))
                .map(owner -> owner.path("uid").asText())
                .toList();
    }

    /** The objects that name this uid as an owner. */
    public List<Owned> ownedBy(String uid) {
        lock.lock();
        try {
            return List.copyOf(ownedByUid.getOrDefault(uid, Map.of()).values());
        } finally {
            lock.unlock();
        }
    }

    /** Everything that is there as created now, then every change. */
    public Feed subscribe() {
        lock.lock();
        try {
            Feed feed = new Feed();
            objects.forEach((type, byKey) -> byKey.values()
                    .forEach(object -> feed.offer(new Change(revision, type, Optional.empty(), Optional.of(object)))));
            feeds.add(feed);
            return feed;
        } finally {
            lock.unlock();
        }
    }

    /** How many objects of the type there are. */
    public int count(ResourceType type) {
        lock.lock();
        try {
            return of(type).size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What happened to one type.
     *
     * @param revision up to which revision {@code changes} is everything
     * @param changes in the order they happened
     */
    public record Changes(long revision, List<Change> changes) {}

    /** @param historyLimit how many changes a watcher may be behind before it is told to list again */
    public static ResourceStore inMemory(int historyLimit) {
        return new ResourceStore(Journal.none(), historyLimit);
    }

    /** A store that writes every change to the file and starts with what the file holds. */
    public static ResourceStore persistent(Path file, int historyLimit) {
        return new ResourceStore(Journal.at(file), historyLimit);
    }

    private static String key(String namespace, String name) {
        return namespace + "/" + name;
    }

    private static String key(ObjectNode object) {
        return key(Metadata.namespace(object), Metadata.name(object));
    }

    private NavigableMap<String, ObjectNode> of(ResourceType type) {
        return objects.computeIfAbsent(type.storageKey(), any -> new TreeMap<>());
    }

    public Optional<ObjectNode> get(ResourceType type, String namespace, String name) {
        lock.lock();
        try {
            return Optional.ofNullable(of(type).get(key(namespace, name)));
        } finally {
            lock.unlock();
        }
    }

    /** All objects of the type; the same list again as long as none of them has changed. */
    public Snapshot list(ResourceType type) {
        lock.lock();
        try {
            return new Snapshot(
                    revision, listed.computeIfAbsent(type.storageKey(), any -> List.copyOf(of(type).values())));
        } finally {
            lock.unlock();
        }
    }

    /**
     * All objects of the type as they were at that revision.
     *
     * @throws ApiException 410 when that is too long ago to be known
     */
    public Snapshot listAt(ResourceType type, long wanted) {
        lock.lock();
        try {
            if (wanted >= revision) {
                return list(type);
            }
            NavigableMap<String, ObjectNode> then = new TreeMap<>(of(type));
            for (Change change : history.after(type.storageKey(), wanted).reversed()) {
                change.before()
                        .ifPresentOrElse(
                                before -> then.put(key(before), before),
                                () -> change.after().ifPresent(after -> then.remove(key(after))));
            }
            return new Snapshot(wanted, List.copyOf(then.values()));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Forgets what happened before now, as if something had been written and etcd compacted up to that: pages and watches
     * get 410, also those that are waiting.
     */
    public void compact() {
        lock.lock();
        try {
            revision++;
            history.forget(revision);
            wakeEverybody();
        } finally {
            lock.unlock();
        }
    }

    public long revision() {
        lock.lock();
        try {
            return revision;
        } finally {
            lock.unlock();
        }
    }

    /** Stores a new object; the store takes it over. */
    public ObjectNode create(ResourceType type, ObjectNode object) {
        lock.lock();
        try {
            if (of(type).containsKey(key(object))) {
                throw ApiException.alreadyExists(type, Metadata.name(object));
            }
            return put(type, Optional.empty(), sharing.created(object));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Changes a copy of the object and stores it; nothing happens when the copy ends up equal.
     *
     * @param change may change all of the copy but what pods are made of and who owns its fields: that it may replace
     */
    public ObjectNode update(ResourceType type, String namespace, String name, Consumer<ObjectNode> change) {
        lock.lock();
        try {
            ObjectNode before = of(type).get(key(namespace, name));
            if (before == null) {
                throw ApiException.notFound(type, name);
            }
            ObjectNode wanted = Sharing.draft(before);
            change.accept(wanted);
            ObjectNode after = sharing.changed(before, wanted);
            return after == before ? before : put(type, Optional.of(before), after);
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #update}, but an object that has gone meanwhile is left alone. */
    public void updateIfPresent(ResourceType type, ObjectNode object, Consumer<ObjectNode> change) {
        lock.lock();
        try {
            if (of(type).containsKey(key(object))) {
                update(type, Metadata.namespace(object), Metadata.name(object), change);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Removes the object, if it is there. */
    public Optional<ObjectNode> delete(ResourceType type, String namespace, String name) {
        lock.lock();
        try {
            ObjectNode before = of(type).remove(key(namespace, name));
            if (before == null) {
                return Optional.empty();
            }
            revision++;
            // The last state is told with the revision of its deletion, so that a watcher can continue from there.
            ObjectNode last = at(revision, Json.object().setAll(before));
            journal.deleted(revision, type.storageKey(), key(namespace, name));
            remember(new Change(revision, type.storageKey(), Optional.of(last), Optional.empty()));
            return Optional.of(last);
        } finally {
            lock.unlock();
        }
    }

    private ObjectNode put(ResourceType type, Optional<ObjectNode> before, ObjectNode after) {
        revision++;
        ObjectNode stored = at(revision, after);
        of(type).put(key(stored), stored);
        before.ifPresentOrElse(
                was -> journal.changed(revision, type.storageKey(), key(stored), was, stored),
                () -> journal.created(revision, type.storageKey(), key(stored), stored));
        remember(new Change(revision, type.storageKey(), before, Optional.of(stored)));
        return stored;
    }

    /** Gives an object, whose parts other objects may share, its revision. */
    private static ObjectNode at(long revision, ObjectNode object) {
        ObjectNode metadata = Json.object();
        metadata.setAll(Json.child(object, "metadata"));
        object.set("metadata", metadata.put("resourceVersion", Long.toString(revision)));
        return object;
    }

    private void remember(Change change) {
        listed.remove(change.storageKey());
        own(change.storageKey(), change.before(), change.after());
        feeds.forEach(feed -> feed.offer(change));
        history.add(change);
        journal.compactIfGrown(revision, objects);
        changed.signalAll();
        Condition ofType = changedByType.get(change.storageKey());
        if (ofType != null) {
            ofType.signalAll();
        }
    }

    private void wakeEverybody() {
        changed.signalAll();
        changedByType.values().forEach(Condition::signalAll);
    }

    /**
     * The changes of one type after a revision, waiting for the first one.
     *
     * @return the changes, none when there were none within the time, and up to which revision that is all
     * @throws ApiException 410 when changes after that revision are no longer known, or it is of a life of this store
     *     before it lost what it held
     */
    public Changes changesAfter(ResourceType type, long after, Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        long seen = after;
        lock.lockInterruptibly();
        try {
            // Only changes of this type wake the reader.
            Condition news = changedByType.computeIfAbsent(type.storageKey(), any -> lock.newCondition());
            while (true) {
                if (seen > revision) {
                    throw ApiException.gone("too large resource version: " + seen + " (" + revision + ")");
                }
                List<Change> found = history.after(type.storageKey(), seen);
                seen = revision;
                if (!found.isEmpty() || nanos <= 0 || closed) {
                    return new Changes(seen, found);
                }
                nanos = news.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the revision is beyond the given one or the time is over. */
    public void awaitChange(long after, Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (revision <= after && nanos > 0 && !closed) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            journal.close();
            wakeEverybody();
        } finally {
            lock.unlock();
        }
    }
}
