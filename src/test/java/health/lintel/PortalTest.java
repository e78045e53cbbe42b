package health.lintel;

import health.lintel.scenarios.Practice;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test against the whole portal with a real PostgreSQL. All such tests share one application, one database
/// and one clock ([MovableClock]); each makes the people it needs. Nothing runs by itself: a test calls the
/// work it is about.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"lintel.jobs=off", "lintel.payments.practice=true"})
@AutoConfigureMockMvc
@Import({MovableClock.class, Practice.class, TestPeople.class})
@ContextConfiguration(initializers = FreshHome.class)
public @interface PortalTest {}
