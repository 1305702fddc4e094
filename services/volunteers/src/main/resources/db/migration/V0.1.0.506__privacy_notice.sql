-- Which version of the privacy notice somebody consented to; none where a helper has seen a signed paper.
alter table person add column consent_notice text check (length(consent_notice) between 1 and 32);
