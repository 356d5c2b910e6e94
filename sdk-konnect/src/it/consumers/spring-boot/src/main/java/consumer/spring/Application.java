package consumer.spring;

import dev.meshmanager.kuma.KumaClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class Application {
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    @Bean
    KumaClient kuma(@Value("${kuma.url}") String url) {
        return KumaClient.builder().url(url).build();
    }
}
