package dev.supercargo.catalog.hardware;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The number of the newest committed change to hardware or its prices. */
@ApplicationScoped
public class Revision {

    private final DataSource database;

    Revision(DataSource database) {
        this.database = database;
    }

    long newest() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select revision from hardware_revision");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the revision cannot be read", e);
        }
    }

    /** Notes a change, inside the caller's transaction; writers take turns from here to their commit. */
    public void grow() {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update hardware_revision set revision = revision + 1")) {
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the revision cannot grow", e);
        }
    }
}
