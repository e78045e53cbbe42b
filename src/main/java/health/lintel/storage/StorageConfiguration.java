package health.lintel.storage;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class StorageConfiguration {

    @Bean(destroyMethod = "close")
    Database database(StorageSettings settings) {
        return Database.open(settings);
    }

    /// Closed with the database, in the right order; so not a second time by the container.
    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.dataSource();
    }

    @Bean
    KeyFiles keyFiles(StorageSettings settings) {
        return new KeyFiles(settings.keyFolder());
    }

    @Bean
    Sealer sealer(StorageSettings settings) {
        return new Sealer(Keys.load(settings.keyFolder()));
    }
}
