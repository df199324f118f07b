package dev.supercargo.pricing.sources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What was fetched from each address last. */
@ApplicationScoped
class Documents {

    /**
     * @param sha256 of the content
     * @param changedAt when this content was first seen
     */
    record Known(@Nullable String etag, @Nullable String lastModified, String sha256, Instant changedAt) {}

    private final DataSource dataSource;

    Documents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Known> of(String source, String address) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select etag, last_modified, sha256, changed_at"
                        + " from price_source_document where source_name = ? and address = ?")) {
            select.setString(1, source);
            select.setString(2, address);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Known(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StatusUnavailable(e);
        }
    }

    /** Remembered only when its prices are in the book, or a failure would be taken for "nothing new". */
    @Transactional(Transactional.TxType.MANDATORY)
    void remember(String source, String address, Known known) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement put = connection.prepareStatement("insert into price_source_document (source_name,"
                        + " address, etag, last_modified, sha256, changed_at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (source_name, address) do update set etag = excluded.etag,"
                        + " last_modified = excluded.last_modified, sha256 = excluded.sha256,"
                        + " changed_at = excluded.changed_at")) {
            put.setString(1, source);
            put.setString(2, address);
            put.setString(3, known.etag());
            put.setString(4, known.lastModified());
            put.setString(5, known.sha256());
            put.setObject(6, known.changedAt().atOffset(ZoneOffset.UTC));
            put.executeUpdate();
        } catch (SQLException e) {
            throw new StatusUnavailable(e);
        }
    }
}
