package health.lintel.web.gate;

import health.lintel.accounts.SignedIn;
import health.lintel.people.ChartAccess;
import health.lintel.storage.Transactions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/// A page for somebody signed in asks all its questions in one transaction. A page asks thirty questions; with a
/// transaction each it would send a hundred statements.
@Configuration(proxyBeanMethods = false)
class PageReads implements WebMvcRegistrations {
    private final Transactions transactions;

    PageReads(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
                return handler.hasMethodAnnotation(GetMapping.class)
                        ? new PageRead(handler)
                        : super.createInvocableHandlerMethod(handler);
            }
        };
    }

    private final class PageRead extends ServletInvocableHandlerMethod {
        PageRead(HandlerMethod handler) {
            super(handler);
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... given) throws Exception {
            Optional<ChartAccess> chart = first(ChartAccess.class, given);
            Optional<SignedIn> person = first(SignedIn.class, given);
            if (chart.isPresent())
                return transactions.pageForPatient(
                        chart.get().actor(), chart.get().patient(), () -> super.doInvoke(given));
            if (person.isEmpty()) return super.doInvoke(given);
            return person.get().isOnThePatientSide()
                    ? transactions.pageForPerson(person.get().person(), () -> super.doInvoke(given))
                    : transactions.pageForStaff(person.get().person(), () -> super.doInvoke(given));
        }

        private static <T> Optional<T> first(Class<T> type, @Nullable Object[] given) {
            for (Object each : given) if (type.isInstance(each)) return Optional.of(type.cast(each));
            return Optional.empty();
        }
    }
}
