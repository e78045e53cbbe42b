package health.lintel.web.ui;

import health.lintel.policy.PolicyFile;
import health.lintel.practice.PracticeCalendar;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires the ground of the pages into Spring.
@Configuration(proxyBeanMethods = false)
class PageGround {

    @Bean
    WordBook wordBook(@Value("${lintel.words.missing:show}") WordBook.Missing missing) {
        return new WordBook(missing);
    }

    @Bean
    @ConditionalOnMissingBean
    Help help(ObjectProvider<Clock> clock) {
        PracticeCalendar shipped = new PracticeCalendar(PolicyFile.shipped().practice());
        return new Help(shipped, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    WebMvcConfigurer answers(ObjectProvider<Answering> answering) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(answering.getObject());
            }
        };
    }

    /// Spring would look into the session, so into the database, on every request; `Redirect.saying` does without.
    @Bean
    FlashMapManager flashMapManager() {
        return new FlashMapManager() {
            @Override
            public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
                return null;
            }

            @Override
            public void saveOutputFlashMap(FlashMap map, HttpServletRequest request, HttpServletResponse response) {
                if (!map.isEmpty()) throw new IllegalStateException("Say it with Redirect.saying");
            }
        };
    }
}
