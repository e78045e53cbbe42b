package health.lintel.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The whole portal, whose database gives no connection any more: whoever asks it waits far longer than these
/// requests do.
class WhileTheDatabaseIsGoneTest extends Portal {
    @Autowired
    DataSource database;

    private final List<Connection> all = new ArrayList<>();

    @Test
    void whom_to_call_and_the_policy_are_there_at_once_for_everybody() throws Exception {
        FormBrowser rosa = signedIn(cast.patient("Rosa", "Delgado"));
        FormBrowser nobody = newBrowser();
        takeAllConnections();
        for (String path : List.of("/urgent", "/policy", "/", "/accessibility", "/privacy", "/urgent?lang=es")) {
            for (FormBrowser who : List.of(nobody, rosa))
                assertThat(get(who, path)).as(path).contains("tel:911", "tel:988");
        }
        assertThat(get(rosa, "/urgent")).contains("tel:+15555550100");
        assertThat(get(rosa, "/policy")).contains("<h2>");
    }

    @AfterEach
    void giveThemBack() throws SQLException {
        for (Connection connection : all) connection.close();
    }

    private void takeAllConnections() throws SQLException {
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        assertThat(pool.getConnectionTimeout())
                .as("a request that waits is noticed")
                .isGreaterThan(4000);
        while (pool.getHikariPoolMXBean().getActiveConnections() < pool.getMaximumPoolSize()) {
            all.add(database.getConnection());
        }
    }

    private static String get(FormBrowser who, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(who.base() + path))
                                .header("Cookie", who.cookies())
                                .timeout(Duration.ofSeconds(4))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
