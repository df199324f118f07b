-- Search keeps the offers in memory and asks for what changed since it last looked. Writers take turns (OfferBook's lock
-- is held until the commit), so a greater number is a later commit and "change > last seen" misses nothing.
create sequence offer_change_seq;
alter table offer add column change bigint not null default nextval('offer_change_seq');
create unique index offer_by_change on offer (change);

create function number_offer_change() returns trigger language plpgsql as $$
begin
    new.change := nextval('offer_change_seq');
    return new;
end $$;
create trigger offer_changes before update on offer for each row execute function number_offer_change();

-- Search no longer reads the table by price or accelerator.
drop index offer_by_price;
drop index offer_by_accelerator;
