package health.lintel.web.gate;

import health.lintel.accounts.SignedIn;
import health.lintel.people.ChartAccess;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives pages who is signed in and whose chart is in hand, as arguments. There is no other way for a page of the
/// patient side to come by a chart.
@Configuration(proxyBeanMethods = false)
class PageArguments implements WebMvcConfigurer {
    private final Acting acting;
    private final RoutesCheck check;
    private final ChoiceFirst choice;
    private final RightChart rightChart;

    PageArguments(Acting acting, RoutesCheck check, ChoiceFirst choice, RightChart rightChart) {
        this.acting = acting;
        this.check = check;
        this.choice = choice;
        this.rightChart = rightChart;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(check);
        interceptors.addInterceptor(rightChart);
        interceptors.addInterceptor(choice);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WhoIsSignedIn());
        resolvers.add(new WhoseChart());
    }

    private static SignedIn signedIn() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof PortalAuthentication known) {
            return known.getPrincipal();
        }
        throw new IllegalStateException("This page needs somebody signed in, but web/routes.txt lets anybody through");
    }

    private static final class WhoIsSignedIn implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == SignedIn.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer page,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return signedIn();
        }
    }

    private final class WhoseChart implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == ChartAccess.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer page,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            return acting.chart(signedIn(), http).orElseThrow(ChooseFirst::new);
        }
    }
}
