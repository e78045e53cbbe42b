-- Staff come to a request from its item, which names the request alone.
create index visit_request_by_id on appointments.visit_request (id);
