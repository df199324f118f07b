alter table ownership_override rename column known_values to body;
