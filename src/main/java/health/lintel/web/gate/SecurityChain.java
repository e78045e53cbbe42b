package health.lintel.web.gate;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/// The chain of filters: who is it, does the act come from our own page, does the table let them through. Default:
/// no.
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    @Bean
    SecurityFilterChain portal(
            HttpSecurity http, SignInContexts contexts, CsrfCookies tokens, RoutesGate gate, Refusals refusals) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                // Pharmacies' systems send no form: their door asks for a secret of its own. The card processor signs.
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .ignoringRequestMatchers("/pharmacies/messages", "/payments/events"))
                .addFilterBefore(new SameOrigin(), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(gate))
                .exceptionHandling(
                        answers -> answers.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                // Set by our own filter, the same for pages that Spring Security never sees.
                .headers(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /// Nobody signs in through Spring Security's own ways; without this bean it would make a user and print a
    /// password.
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new BadCredentialsException("Not used");
        };
    }
}
