package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.TaskChanged;
import health.lintel.workqueue.Writing;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// "Sam is writing", sent by the page while somebody types. It answers with the item's version after it, or with a
/// conflict when words came that the page does not show.
@Controller
class WritingController {
    private final Items items;
    private final Writing writing;

    WritingController(Items items, Writing writing) {
        this.items = items;
        this.writing = writing;
    }

    @PostMapping("/q/{task}/writing")
    ResponseEntity<String> create(SignedIn person, @PathVariable UUID task, @RequestParam int version) {
        Task found = items.open(person, task);
        try {
            int now = writing.begin(person.person(), found.id(), version).version();
            return ResponseEntity.ok(String.valueOf(now));
        } catch (TaskChanged changed) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body("");
        }
    }
}
