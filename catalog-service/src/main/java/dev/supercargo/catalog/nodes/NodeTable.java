package dev.supercargo.catalog.nodes;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.contracts.ContractJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Nodes as they were last seen, a cluster at a time. */
@ApplicationScoped
class NodeTable {

    private final EntityManager database;

    NodeTable(EntityManager database) {
        this.database = database;
    }

    /** What the cluster no longer has goes. */
    @Transactional
    void replace(String cluster, List<NodeView> nodes) {
        database.createNativeQuery("delete from node where cluster = :cluster")
                .setParameter("cluster", cluster)
                .executeUpdate();
        for (NodeView node : nodes) {
            database.createNativeQuery(
                            "insert into node (cluster, name, seen_at, told) values (:cluster, :name, :seenAt,"
                                    + " cast(:told as jsonb))")
                    .setParameter("cluster", cluster)
                    .setParameter("name", node.name())
                    .setParameter("seenAt", node.seenAt())
                    .setParameter("told", json(node))
                    .executeUpdate();
        }
    }

    /** By cluster and name, after {@code afterKey} ({@code cluster/name}). */
    @Transactional
    @SuppressWarnings("unchecked")
    List<NodeView> list(String afterKey, int limit) {
        List<String> rows = database.createNativeQuery(
                        "select cast(told as text) from node where cluster || '/' || name > :after"
                                + " order by cluster || '/' || name limit :limit",
                        String.class)
                .setParameter("after", afterKey)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(NodeTable::read).toList();
    }

    private static String json(NodeView node) {
        try {
            return ContractJson.mapper().writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a node always serialises", e);
        }
    }

    private static NodeView read(String json) {
        try {
            return ContractJson.mapper().readValue(json, NodeView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored node no longer reads: " + json, e);
        }
    }
}
