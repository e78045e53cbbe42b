package health.lintel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Lintel {
    public static void main(String[] arguments) {
        SpringApplication.run(Lintel.class, arguments);
    }
}
