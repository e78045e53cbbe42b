package health.lintel.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Hands a mail to the mail server, if `spring.mail.host` names one.
@Component
class Post {
    private final ObjectProvider<JavaMailSender> servers;
    private final String from;

    Post(ObjectProvider<JavaMailSender> servers, @Value("${lintel.mail-from:portal@localhost}") String from) {
        this.servers = servers;
        this.from = from;
    }

    boolean isConnected() {
        return servers.getIfAvailable() != null;
    }

    /// @param id becomes the Message-ID, the same on every attempt
    /// @throws MailException when the server cannot be reached or refuses
    void send(UUID id, String to, Letters.Letter letter) {
        JavaMailSender server = servers.getObject();
        MimeMessage message = server.createMimeMessage();
        try {
            var mail = new MimeMessageHelper(message, "UTF-8");
            mail.setFrom(from);
            mail.setTo(to);
            mail.setSubject(letter.subject());
            mail.setText(letter.body());
            message.setHeader("Message-ID", "<" + id + "@" + from.substring(from.indexOf('@') + 1) + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        server.send(message);
    }
}
