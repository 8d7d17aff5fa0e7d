import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'interview-card/define';
import { interview } from '../interview.js';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <p id="count">{{ count() }}</p>
    <interview-card [interview]="interview" [headingLevel]="3" (interview-toggle)="increment()">
      <a href="/interviews/bread">Read the interview</a>
    </interview-card>
  `,
})
class App {
  readonly interview = interview;
  readonly count = signal(0);

  increment(): void {
    this.count.update((before) => before + 1);
  }
}

await bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
